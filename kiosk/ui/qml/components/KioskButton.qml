pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk
import "../theme"

// The one button: acts on release, once, for one finger; Space, Return and Enter press it too.
// `activated` is emitted only when the shell accepts the tap (see kiosk/visit).
T.AbstractButton {
    id: button

    required property ShellView shell
    required property string control
    property string icon_: ""
    property bool pointing: false
    property bool stacked: false
    property bool wraps: false
    property bool terse: false
    property bool wordless: false
    property bool filled: false
    property bool quiet: false
    property bool chosen: false
    property bool atStart: false
    property real least: Theme.mainTarget
    property int textSize: stacked ? Theme.label : Theme.body
    property real iconSize: stacked ? (wordless ? 13 : Theme.compact ? 9.5 : 11) * Theme.mm : Math.max((Theme.compact ? 11 : 12) * Theme.mm, text === "" ? 0 : textSize * 1.1)
    // Under its icon a label that is a little too long gets smaller letters rather than a second
    // line, unless it `wraps`; where it is `terse` there is no second line at all. No word is ever
    // broken, and what would be too small to read leaves the icon to speak for itself. Letters that
    // are hardly smaller are better than a second line in any case.
    readonly property real onOneLine: textSize * availableWidth / Math.max(1, full.advanceWidth + 2)
    readonly property real unbroken: textSize * availableWidth / Math.max(1, longest.advanceWidth + 2)
    readonly property int fitted: stacked ? Math.min(textSize, Math.floor((wraps && onOneLine < 0.88 * textSize) || (onOneLine < Theme.least && !terse) ? unbroken : onOneLine)) : textSize
    readonly property bool bare: stacked && icon_ !== "" && (wordless || fitted < Theme.least)
    readonly property real between: Theme.compact ? Theme.xs : Theme.s
    property bool refused: false
    // What a box to tick or one of a row is told as; pressing it changes that only through its user.
    property bool ticked: chosen
    readonly property color ground: filled || chosen ? (down ? Theme.primaryPressed : Theme.primary) : down ? Theme.pressed : quiet ? "transparent" : Theme.surface
    readonly property color front: filled || chosen ? Theme.primaryInk : enabled ? Theme.primary : Theme.inkSoft

    signal activated

    // Larger words want more room at their sides, where there is any.
    implicitWidth: Math.max(Theme.mainTarget, contentItem.implicitWidth + Math.max(leftPadding + rightPadding, stacked ? 0 : 0.7 * textSize))
    implicitHeight: Math.max(least, contentItem.implicitHeight + topPadding + bottomPadding)
    horizontalPadding: stacked ? Theme.mm * 1.2 : padding
    padding: stacked ? Theme.xs : Theme.compact ? Theme.mm * 2.5 : Theme.s
    focusPolicy: Qt.TabFocus
    objectName: control
    Accessible.name: text
    Accessible.role: Accessible.Button
    checked: checkable && ticked
    Accessible.onPressAction: button.click()
    Accessible.onToggleAction: button.click()
    // A button that has nothing to do is told of; one behind a dialog is not.
    Accessible.ignored: !visible || opacity === 0 || !(parent?.enabled ?? true)
    Keys.onReturnPressed: event => keyed(event)
    Keys.onEnterPressed: event => keyed(event)

    // A key that is held down presses once, as a finger does.
    function keyed(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            button.click();
    }

    onPressedChanged: {
        if (pressed)
            refused = !Hands.take(button);
        else
            Hands.leave(button);
    }
    onClicked: {
        const wasRefused = refused;
        if (checkable)
            checked = Qt.binding(() => button.ticked);
        refused = false;
        if (!wasRefused && shell.tap(control))
            activated();
    }

    TextMetrics {
        id: full

        font.family: Theme.sans
        font.pixelSize: button.textSize
        font.variableAxes: ({
                "wght": 600
            })
        text: button.stacked ? button.text : ""
    }

    FontMetrics {
        id: lettering

        font: button.stacked ? words.font : full.font
    }

    TextMetrics {
        id: longest

        font: full.font
        text: full.text.split(" ").reduce((a, b) => b.length > a.length ? b : a, "")
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.ground
        border.width: button.quiet && !button.down ? 0 : Theme.contrast || button.chosen ? Theme.keyline : Theme.hairline
        border.color: button.filled || button.chosen ? Theme.primary : Theme.edge

        FocusRing {
            control: button
            parent: button
        }
    }

    contentItem: Item {
        implicitWidth: button.stacked ? Math.max(glyph.width, Math.ceil(full.advanceWidth) + 2) : Math.ceil(line.implicitWidth) + (button.icon_ === "" ? 0 : button.iconSize + row.spacing)
        implicitHeight: button.stacked ? glyph.height + (button.bare ? 0 : words.implicitHeight) : row.implicitHeight

        Row {
            id: row

            visible: !button.stacked
            anchors.verticalCenter: parent.verticalCenter
            x: !button.atStart ? (parent.width - width) / 2 : Theme.rightToLeft ? parent.width - width : 0
            spacing: button.between
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                name: button.stacked ? "" : button.icon_
                visible: name !== ""
                width: visible ? size : 0
                size: button.iconSize
                tint: button.front
                pointing: button.pointing
                turned: Theme.rightToLeft
            }

            Text {
                id: line

                readonly property real room: button.availableWidth - (button.icon_ === "" ? 0 : button.iconSize + button.between)
                readonly property var pieces: text.split(/\s+/)
                readonly property real broadest: pieces.reduce((most, word) => Math.max(most, word.length), 0) * 0.62 * button.textSize > room ? Lines.broadest(pieces, lettering) + 2 : 0
                readonly property bool tooLong: broadest > room
                // Lines of like length: no short word is left alone on the last one.
                readonly property real evened: tooLong || implicitWidth <= room || room <= 0 ? room : Lines.even(text, lettering, room)

                anchors.verticalCenter: parent.verticalCenter
                // Lines of a label stand closer than a page's; capitals are level with the icon.
                anchors.verticalCenterOffset: -0.06 * font.pixelSize
                width: Math.min(implicitWidth, evened)
                text: button.text
                textFormat: Text.PlainText
                wrapMode: tooLong ? Text.WordWrap : Text.Wrap
                fontSizeMode: tooLong ? Text.HorizontalFit : Text.FixedSize
                minimumPixelSize: Math.max(1, tooLong ? Math.min(button.textSize, Math.max(Theme.label, Math.floor(button.textSize * room / broadest))) : button.textSize)
                lineHeightMode: Text.FixedHeight
                lineHeight: Math.round(1.2 * button.textSize)
                horizontalAlignment: button.icon_ === "" ? Text.AlignHCenter : Theme.rightToLeft ? Text.AlignRight : Text.AlignLeft
                color: button.front
                font.family: Theme.sans
                font.pixelSize: button.textSize
                font.variableAxes: ({
                        "wght": 600
                    })
                Accessible.ignored: true
            }
        }

        Glyph {
            id: glyph

            visible: button.stacked
            y: button.bare ? (parent.height - height) / 2 : 0
            anchors.horizontalCenter: parent.horizontalCenter
            name: button.stacked ? button.icon_ : ""
            size: button.stacked ? button.iconSize : button.icon_ === "" ? 0 : button.iconSize
            tint: button.front
            pointing: button.pointing
            turned: Theme.rightToLeft
        }

        Text {
            id: words

            visible: button.stacked && !button.bare
            // Icons side by side stand at one height; a short label is in the middle of what is left.
            y: glyph.height + (parent.height - glyph.height - height) / 2
            anchors.horizontalCenter: parent.horizontalCenter
            width: implicitWidth <= button.availableWidth || button.availableWidth <= 0 ? button.availableWidth : Lines.even(text, lettering, button.availableWidth)
            text: button.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            color: button.front
            font.family: Theme.sans
            font.pixelSize: button.fitted
            font.variableAxes: ({
                    "wght": 600
                })
            lineHeightMode: Text.FixedHeight
            lineHeight: Math.ceil(font.pixelSize * (Theme.compact ? 1.2 : 1.3))
            Accessible.ignored: true
        }
    }
}
