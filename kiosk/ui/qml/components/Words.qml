import QtQuick
import "../theme"

// Plain words in the body type. Every text on the screen is one of these or a RichWords. Where a word
// is longer than a line, smaller letters keep it in one piece. Lines of what is `even` are of like
// length, as near as the words allow; of all else but long texts, so that no short one is left alone.
Text {
    id: words

    property string measured: text
    readonly property var pieces: measured.split(/[\s–—-]+/)
    // Only where a word may not fit it is measured, and only where it does not letters are fitted: Qt
    // now and then shrinks lines that fit.
    readonly property real broadest: pieces.reduce((most, word) => Math.max(most, word.length), 0) * 0.62 * font.pixelSize > width && width > 0 ? Lines.broadest(pieces, metrics) + 2 : 0
    readonly property bool tooLong: broadest > width
    readonly property int fitted: tooLong ? Math.max(Theme.label, Math.floor(font.pixelSize * width / broadest)) : font.pixelSize
    property real leading: Theme.leading
    property bool even: false
    // What is as broad as its words cannot ask how broad it is.
    property bool kept: wrapMode !== Text.NoWrap
    // More than one line of it, and not so much that measuring takes time.
    readonly property bool folds: kept && measured.length < 400 && measured.length * 0.62 * font.pixelSize > width && width > 0
    // Pixels of all of it on one line; only of what is even, for long texts cost time.
    readonly property real unbroken: even ? Math.ceil(Lines.broadest([measured], metrics) + Lines.slack(metrics)) : 0
    readonly property bool onRight: horizontalAlignment === Text.AlignRight
    readonly property bool centred: horizontalAlignment === Text.AlignHCenter
    readonly property real evened: {
        if (tooLong || even && unbroken <= width || !even && !folds)
            return 0;
        return Math.max(0, Math.floor(width - (even ? Lines.even(measured, metrics, width) : Lines.kept(measured, metrics, width))));
    }
    property real spare: evened

    color: Theme.ink
    font.family: Theme.sans
    font.pixelSize: Theme.body
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(Math.min(fitted, font.pixelSize) * leading)
    leftPadding: centred ? spare / 2 : onRight ? spare : 0
    rightPadding: centred ? spare / 2 : onRight ? 0 : spare
    textFormat: Text.PlainText
    wrapMode: tooLong ? Text.WordWrap : Text.Wrap
    fontSizeMode: tooLong ? Text.HorizontalFit : Text.FixedSize
    minimumPixelSize: Math.max(1, Math.min(font.pixelSize, fitted))
    horizontalAlignment: Theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    // What lies behind a dialog is disabled: nobody is led there.
    Accessible.ignored: !enabled || !visible

    FontMetrics {
        id: metrics

        font: words.font
    }
}
