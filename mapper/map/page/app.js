function attach(map, id) {} function start(map, id) { document.getElementById("title").textContent = JSON.parse(document.getElementById(id).textContent).page.title; }
