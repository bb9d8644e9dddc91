"""The document's own words about itself: information dictionary and XMP packet, in agreement.

No client's name, number or address ever stands here; the title is the letter's kind and the desk's
file number.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, Pdf, String

from gezin_desktop import __version__

if TYPE_CHECKING:
    from datetime import datetime

    from gezin_desktop.letter.pdf.finish import Facts

_CREATOR = f"gezin-desktop {__version__}"
_PRODUCER = "reportlab, pikepdf"


def write(pdf: Pdf, facts: Facts) -> None:
    """Writes both, replacing what was there.

    The keywords name the law that the letter rests on.

    Raises:
        ValueError: the moment of making has no time zone.
    """
    if facts.made_at.tzinfo is None:
        raise ValueError("the moment of making needs a time zone")
    moment = facts.made_at.replace(microsecond=0)
    pdf.trailer.Info = pdf.make_indirect(_information(facts, moment))
    stream = pdf.make_stream(_packet(facts, moment).encode("utf-8"))
    stream.Type = Name.Metadata
    stream.Subtype = Name.XML
    pdf.Root.Metadata = stream


def _information(facts: Facts, moment: datetime) -> Dictionary:
    zone = moment.strftime("%z")
    date = moment.strftime("D:%Y%m%d%H%M%S") + f"{zone[:3]}'{zone[3:5]}'"
    info = Dictionary(
        Title=String(facts.title),
        Author=String(facts.author),
        Creator=String(_CREATOR),
        Producer=String(_PRODUCER),
        CreationDate=String(date),
        ModDate=String(date),
    )
    if facts.law:
        info.Keywords = String(facts.law)
    return info


def _packet(facts: Facts, moment: datetime) -> str:
    return _PACKET.format(
        title=escape(facts.title, quote=False),
        author=escape(facts.author, quote=False),
        language=facts.language,
        moment=moment.isoformat(),
        creator=escape(_CREATOR),
        producer=escape(_PRODUCER),
        law=f"\n<pdf:Keywords>{escape(facts.law, quote=False)}</pdf:Keywords>" if facts.law else "",
    )


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>{law}
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
