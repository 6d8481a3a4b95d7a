pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// Signs to look out for, each with its drawing: before the words where these keep room for a line
// one can read, else above them.
Column {
    id: signs

    required property ShellView shell
    required property var items
    required property var drawings
    required property color ground
    property color tint: Theme.primary
    readonly property real side: Math.round(Math.min(Theme.body * 3.4, 46 * Theme.mm))
    readonly property bool beside: width - side - Theme.s > Theme.body * 9

    spacing: Theme.s

    Repeater {
        model: signs.items

        Item {
            id: sign

            required property var modelData
            required property int index

            width: signs.width
            height: signs.beside ? Math.max(drawing.height, words.height) : drawing.height + Theme.xs + words.height

            Drawing {
                id: drawing

                x: Theme.rightToLeft ? parent.width - width : 0
                width: signs.side
                height: width
                picture: signs.drawings[sign.index].picture
                alt: signs.drawings[sign.index].alt
                ground: signs.ground
            }

            RichWords {
                id: words

                readonly property real start: signs.beside ? drawing.width + Theme.s : 0

                x: Theme.rightToLeft ? 0 : start
                y: signs.beside ? Math.max(0, (drawing.height - height) / 2) : drawing.height + Theme.xs
                width: parent.width - start
                markup: sign.modelData.markup
                plain: sign.modelData.plain
                linkColor: signs.tint
                onTermTapped: term => signs.shell.tap_word(term)
            }
        }
    }
}
