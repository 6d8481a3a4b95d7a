import QtQuick
import "../theme"

// Plain words in the body type. Every text on the screen is one of these or a RichWords. Where a word
// is longer than a line, smaller letters keep it in one piece.
Text {
    property string measured: text
    readonly property int longest: measured.split(/[\s–—-]+/).reduce((most, word) => Math.max(most, word.length), 0)
    // Only where a word may not fit: Qt's way of fitting now and then shrinks lines that do.
    readonly property bool tooLong: longest * 0.62 * font.pixelSize > width
    property real leading: Theme.leading

    color: Theme.ink
    font.family: Theme.sans
    font.pixelSize: Theme.body
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(font.pixelSize * leading)
    textFormat: Text.PlainText
    wrapMode: tooLong ? Text.WordWrap : Text.Wrap
    fontSizeMode: tooLong ? Text.HorizontalFit : Text.FixedSize
    minimumPixelSize: Math.min(font.pixelSize, Theme.label)
    horizontalAlignment: Theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    // What lies behind a dialog is disabled: nobody is led there.
    Accessible.ignored: !enabled || !visible
}
