"""Headline, dateline, body, caption, links and page furniture of a text as it was scraped."""

from mapper.blocks.layout import Block, BlockKind, blocks
from mapper.blocks.splitting import Sentence, sentences

__all__ = ["Block", "BlockKind", "Sentence", "blocks", "sentences"]
