pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// Points, numbered or with a mark, each as tall as its words.
Column {
    id: bullets

    required property ShellView shell
    required property var items
    property bool numbered: false
    property color tint: Theme.primary
    property color ink: Theme.ink
    property string mark: ""
    property real leading: Theme.leading

    spacing: Theme.xs

    Repeater {
        model: bullets.items

        Item {
            id: point

            required property var modelData
            required property int index
            readonly property real markWidth: bullets.numbered ? Theme.body * 1.75 : bullets.mark !== "" ? Theme.body * 1.5 : Theme.body * 0.9

            width: bullets.width
            height: words.height

            Rectangle {
                visible: bullets.numbered
                x: Theme.rightToLeft ? parent.width - width : 0
                y: (Theme.body * bullets.leading - height) / 2
                width: Theme.body * 1.3
                height: width
                radius: width / 2
                color: bullets.tint

                Text {
                    anchors.centerIn: parent
                    text: bullets.numbered ? point.index + 1 : ""
                    textFormat: Text.PlainText
                    color: Theme.primaryInk
                    font.family: Theme.sans
                    font.pixelSize: Theme.body * 0.8
                    font.variableAxes: ({
                            "wght": 650
                        })
                    Accessible.ignored: true
                }
            }

            Rectangle {
                visible: !bullets.numbered && bullets.mark === ""
                x: Theme.rightToLeft ? parent.width - width - 0.1 * Theme.body : 0.1 * Theme.body
                y: Theme.body * bullets.leading / 2 - height / 2
                width: Theme.body * 0.32
                height: width
                radius: width / 2
                color: bullets.tint
            }

            Glyph {
                visible: bullets.mark !== ""
                x: Theme.rightToLeft ? parent.width - width : 0
                y: Theme.body * bullets.leading / 2 - height / 2
                name: bullets.mark
                size: Theme.body
                tint: bullets.tint
            }

            RichWords {
                id: words

                x: Theme.rightToLeft ? 0 : point.markWidth
                width: parent.width - point.markWidth
                markup: point.modelData.markup
                plain: point.modelData.plain
                leading: bullets.leading
                color: bullets.ink
                linkColor: bullets.tint
                Accessible.name: bullets.numbered ? (point.index + 1) + ". " + plain : plain
                onTermTapped: term => bullets.shell.tap_word(term)
            }
        }
    }
}
