import QtQuick
import "../components"
import "../theme"

Block {
    id: root

    readonly property bool isTerm: block.kind === "term"

    Rectangle {
        width: Math.min(parent.width, Theme.broad)
        x: Theme.rightToLeft ? parent.width - width : 0
        height: inside.height + 2 * Theme.s
        radius: Theme.radius
        color: Theme.primarySoft
        border.width: Theme.contrast ? Theme.keyline : 0
        border.color: Theme.line

        Rectangle {
            x: Theme.rightToLeft ? parent.width - width : 0
            width: 1.6 * Theme.mm
            height: parent.height
            radius: width / 2
            color: Theme.primary
        }

        Column {
            id: inside

            x: Theme.m
            y: Theme.s
            width: parent.width - 2 * Theme.m
            spacing: Theme.xs

            Words {
                width: parent.width
                visible: text !== ""
                text: root.block.title
                even: true
                color: Theme.primary
                font.variableAxes: ({
                        "wght": 650
                    })
            }

            RichWords {
                width: parent.width
                markup: root.isTerm ? "" : root.block.text.markup
                plain: root.isTerm ? "" : root.block.text.plain
                visible: !root.isTerm
                onTermTapped: term => root.shell.tap_word(term)
            }

            Words {
                width: parent.width
                visible: root.isTerm
                text: root.isTerm ? root.block.text : ""
            }
        }
    }
}
