pragma ComponentBehavior: Bound

import QtQuick
import "../components"
import "../theme"

// A comparison. Side by side where there is room, else each row's cells one below the other.
Block {
    id: root

    readonly property int count: block.columns.length
    readonly property bool wide: width > (count + 0.6) * Theme.body * 8 && 0.26 * width > roomFor(block.rows.map(row => row.label)) && 0.74 * width / count > Math.max(roomFor(block.columns), roomFor(block.rows.reduce((all, row) => all.concat(row.cells.map(cell => cell.plain)), [])))

    // The width that the longest word of some texts needs, in bold, with the padding of a cell.
    function roomFor(texts: var): real {
        const longest = texts.reduce((most, text) => text.split(/[\s–—-]+/).reduce((so, word) => Math.max(so, word.length), most), 0);
        return longest * 0.64 * Theme.body + 2 * Theme.s;
    }

    Column {
        width: parent.width

        Row {
            visible: root.wide
            width: parent.width
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Item {
                width: parent.width * 0.26
                height: 1
            }

            Repeater {
                model: root.block.columns

                Title {
                    required property string modelData

                    width: root.width * 0.74 / root.count
                    padding: Theme.s
                    text: modelData
                    color: Theme.primary
                    font.pixelSize: Theme.body
                }
            }
        }

        Repeater {
            model: root.block.rows

            Rectangle {
                id: row

                required property var modelData
                required property int index

                width: root.width
                height: Math.max(label.height, cells.height + (root.wide ? 0 : label.height)) + 2 * Theme.s
                radius: Theme.radius
                color: index % 2 === 0 ? Theme.surface : "transparent"
                border.width: Theme.contrast ? Theme.hairline : 0
                border.color: Theme.line

                Words {
                    id: label

                    x: root.wide && Theme.rightToLeft ? parent.width - width - Theme.s : Theme.s
                    y: Theme.s
                    width: (root.wide ? parent.width * 0.26 : parent.width) - 2 * Theme.s
                    text: row.modelData.label
                    color: Theme.accent
                    font.variableAxes: ({
                            "wght": 650
                        })
                }

                Grid {
                    id: cells

                    x: root.wide ? (Theme.rightToLeft ? 0 : parent.width * 0.26) : Theme.s
                    y: Theme.s + (root.wide ? 0 : label.height)
                    columns: root.wide ? root.count : 1
                    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                    Repeater {
                        model: row.modelData.cells

                        Column {
                            id: cell

                            required property var modelData
                            required property int index

                            width: root.wide ? root.width * 0.74 / root.count : row.width - 2 * Theme.s
                            leftPadding: root.wide ? Theme.s : 0
                            rightPadding: leftPadding
                            bottomPadding: root.wide ? 0 : Theme.xs

                            Words {
                                visible: !root.wide && root.count > 1
                                width: parent.width - 2 * parent.leftPadding
                                text: root.block.columns[cell.index]
                                color: Theme.primary
                                font.pixelSize: Theme.small
                                font.variableAxes: ({
                                        "wght": 650
                                    })
                            }

                            RichWords {
                                width: parent.width - 2 * parent.leftPadding
                                markup: cell.modelData.markup
                                plain: cell.modelData.plain
                                onTermTapped: term => root.shell.tap_word(term)
                            }
                        }
                    }
                }
            }
        }
    }
}
