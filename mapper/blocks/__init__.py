"""Headline, dateline, body, caption, links and page furniture of a text as it was scraped."""

from mapper.blocks.furniture import BlockKind
from mapper.blocks.layout import Block, blocks
from mapper.blocks.splitting import Sentence, sentence_at, sentences

__all__ = ["Block", "BlockKind", "Sentence", "blocks", "sentence_at", "sentences"]
