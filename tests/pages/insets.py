"""What newsrooms set into a text: boxes of many kinds, none with a word of it."""


def _link(title: str, number: int) -> str:
    return f'<a href="/news/{title.lower().replace(" ", "-")}/{number}">{title}</a>'


DAMS = _link("Dams threaten fish of the great river", 11111)
FLOODS = _link("Floods leave thousands homeless again", 11112)
BOOK = "/uploads/2021/04/1617330000.jpg"

INSETS = {
    "related list": f"<div class=rb><h4>Related stories</h4><ul><li>{DAMS}</li></ul></div>",
    "also read": f"<p><strong>Also read: {DAMS}</strong></p>",
    "a linked title": f"<p>{DAMS}</p>",
    "dated list": f"<div><ul><li>{DAMS}<span>April 02, 2021</span></li><li>{FLOODS}<span>April "
    "01, 2021</span></li></ul></div>",
    "dated rows": f"<div><div><span>02 Apr 2021</span>{DAMS}</div><div><span>03 Apr 2021</span>"
    f"{FLOODS}</div></div>",
    "dated card": f'<figure class=card><a href="/news/a/9"><img src="{BOOK}"><h4>Dams threaten '
    'fish</h4></a><time datetime="2021-04-02">April 2, 2021</time></figure>',
    "bookmark": '<figure class=bm><a href="/news/a/9"><div><div>Dams threaten fish</div><div>The '
    "catch has fallen by half since the first dam was built in the hills.</div></div></a></figure>",
    "titles in an aside": f"<aside><header>More on this</header>{DAMS}{FLOODS}</aside>",
    "most read": f"<div><h3>Most read</h3><ol><li>{DAMS}</li><li>{FLOODS}</li></ol></div>",
    "newsletter": "<div class=nl><h3>Get our newsletter</h3><p>The best of our stories in your "
    "inbox every morning.</p><form><input type=email><button>Sign up</button></form></div>",
    "gift": "<div class=g><h4>Help us tell the story</h4><p>Your gift keeps us where few others "
    'go.</p><a class=btn href="/donate">Donate now</a></div>',
    "advert": "<div class=ad><span>Advertisement</span><div id=gpt></div></div>",
    "goes on below": "<p class=cont>Story continues below</p>",
    "sponsor": '<div class=ad><span>Sponsored</span><a href="https://shop.example.com/"><b>Travel '
    "to the hills from $999</b></a></div>",
    "film": '<figure class=v><iframe src="https://video.example.com/1"></iframe><figcaption>Watch: '
    "the road to the delta</figcaption></figure>",
    "film with a line": "<div class=v><div><video src=/v.mp4></video></div><p>Video: the road to "
    "the delta after the storm</p></div>",
    "sound": "<div class=au><button>Play</button><span>Listen to this article</span><span>4:12"
    "</span></div>",
    "pull quote": "<aside class=pq><blockquote>We had planned for a small gathering</blockquote>"
    "<cite>Father Tan Boon</cite></aside>",
    "buttons": '<div class=sh><span>Share</span><a href="https://www.facebook.com/sharer?u=x">'
    'Facebook</a><a href="https://wa.me/?text=x">WhatsApp</a></div>',
    "count of comments": '<div class=cm><a href="#comments">12 Comments</a></div>',
    "way to comments": "<div class=cm><h3>Comments</h3><a href=#respond>Be the first to comment</a>"
    "</div>",
    "talk": "<div class=cm><h4>Join the conversation</h4><p>Have your say below.</p><a href=#c>View "
    "comments (4)</a></div>",
    "channel": '<p><strong>Follow us on <a href="https://t.me/ucan">Telegram</a></strong></p>',
    "app": '<div class=ap><p>Read faster in our app</p><a href="https://play.example.com/">Get it'
    "</a></div>",
    "letter": '<div class=cta><p>Want more like this?</p><a href="/letter">Read our weekly letter'
    "</a></div>",
    "tags": '<div class=tg><span>Tags:</span><a href="/tag/dams">dams</a></div>',
    "nothing": "<p>&nbsp;</p><hr>",
    "script": '<script>var x="<p>Not a text of the article.</p>";</script>',
    "quiz": "<div class=qz><h4>Test your knowledge</h4><button>Start the quiz</button></div>",
    "error": '<div class=re><a href="/report">Report an error</a></div>',
    "print": "<div class=pr><button>Print</button><button>A+</button></div>",
    "next": f"<div class=na><span>Next article</span>{DAMS}</div>",
    "teaser": f'<div class=card><a href="/news/x/9"><img src="{BOOK}" alt=""></a><div><h5>{FLOODS}'
    "</h5><p>Thousands of families sleep in schools since the river broke its banks.</p></div></div>",
}  # fmt: skip
SAYING = {
    "fair": "<aside class=ev><h4>Event</h4><p>Fair of rice, May 12, 2021</p><time>May 12, 2021"
    "</time></aside>",
    "table": "<table><tr><th>Day</th></tr><tr><td>May 5, 2021</td></tr></table>",
    "years": "<div class=tl><h4>How it began</h4><ul><li><b>Jan 3, 2021</b><p>Permits are given</p>"
    "</li><li><b>Feb 9, 2021</b><p>The road is gone</p></li></ul></div>",
    "post": "<blockquote class=tw><p>Pray for the delta.</p>&mdash; Caritas (@caritas) <a "
    'href="https://social.example.com/1">April 2, 2021</a></blockquote>',
    "picture": '<figure><img src="/uploads/2021/05/1620111111.jpg"><figcaption>Boats at the jetty'
    "</figcaption></figure>",
    "update": "<div class=up><span>Updated</span> <time>May 5, 2021 10:00 AM</time></div>",
    "life": '<div class=bio><img src="/a.jpg" alt="Maria Santos"><div><h4><a href="/author/maria-'
    'santos">Maria Santos</a></h4><p>Maria Santos has reported on rivers since 2009.</p></div></div>',
    "facts": "<aside class=fb><h4>The delta</h4><ul><li>Villages: 112</li></ul></aside>",
    "statement": "<details><summary>Read the statement</summary><p>We ask for hearings before a "
    "stone is laid.</p></details>",
}  # fmt: skip
"""Such that a careful reader may count to the text."""
