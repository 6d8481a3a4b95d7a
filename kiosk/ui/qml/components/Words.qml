import QtQuick
import "../theme"

// Plain words in the body type. Every text on the screen is one of these or a RichWords.
Text {
    property real leading: Theme.leading

    color: Theme.ink
    font.family: Theme.sans
    font.pixelSize: Theme.body
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(font.pixelSize * leading)
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
