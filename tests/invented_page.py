"""A page of an invented outlet, as a row of the body task."""

from __future__ import annotations

import base64
import gzip

PAGE = """<html><head><title>Flood in Orvelin</title></head><body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav>
<article><h1>Flood in Orvelin</h1><p>The river rose by two metres during the night and flooded the lower town.</p>
<p>Firefighters brought forty people out of their houses, the governor told reporters on Monday morning.</p>
<p>Schools in the town will stay closed until Thursday, and trains end at the junction before the bridge.</p>
</article><footer>All rights reserved</footer></body></html>"""
PAGE_ROW = {
    "id": "page",
    "url": "https://example.org/flood",
    "html_gz_base64": base64.b64encode(gzip.compress(PAGE.encode(), mtime=0)).decode(),
}
