"""Hosts that everybody on Twitch knows: clips, doors to others, shorteners, what is imitated."""

from filters.engine.links.places import places

CLIPS = places(["clips.twitch.tv", "twitch.tv/*/clip"])
INVITES = places(
    [
        "discord.gg",
        "discord.com/invite",
        "discordapp.com/invite",
        "t.me",
        "telegram.me",
        "chat.whatsapp.com",
        "guilded.gg",
        "matrix.to",
        "signal.group",
        "join.skype.com",
        "stt.gg",
    ]
)
"""Where an address leads into another community's room."""
IMITATED = (
    "twitch.tv",
    "youtube.com",
    "discord.com",
    "discord.gg",
    "steamcommunity.com",
    "steampowered.com",
    "instagram.com",
    "facebook.com",
    "paypal.com",
    "roblox.com",
)
"""Hosts whose look-alikes people build to steal accounts."""
SHORTENING = """
02ip.ru 0x0.st 2no.co acortar.link adf.ly bc.vc bit.ly bitly.com bl.ink buff.ly chilp.it clck.ru
clk.sh cutit.org cutt.ly cutt.us da.gd direct-link.net dlvr.it encurtador.com.br exe.io fc.lc
gg.gg goo.gl grabify.link hyperurl.co iplogger.com iplogger.org is.gd j.mp kurzelinks.de kutt.it
l.ead.me link-center.net link-to.net linkvertise.com lnk.to lnkd.in loot-link.com lootlinks.co
mcaf.ee ouo.io ouo.press ow.ly po.st ps3cfw.com qps.ru qr.ae rb.gy rebrand.ly rotf.lol s.id sh.st
short.gy short.io shorte.st shorturl.at shorturl.gg shrinkme.io shrtco.de smarturl.it snip.ly
soo.gd surl.li t.co t.ly t2m.io tiny.cc tiny.one tinyurl.com tny.im tr.im trib.al u.to ulvis.net
ur0.jp urlr.me urlshortener.io urlz.fr v.gd vk.cc work.ink wp.me x.co x.gd yip.su za.gl
"""
SHORTENERS = places(SHORTENING.split())
"""Hosts whose addresses hide where they lead; some of them keep the reader's address (IP) too."""
