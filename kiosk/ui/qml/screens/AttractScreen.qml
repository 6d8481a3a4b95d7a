pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// What waits for the next patient. It drifts slowly, so that nothing burns in; any touch wakes it.
FocusScope {
    id: screen

    required property ShellView shell
    property int scene: 0
    readonly property int scenes: 3
    // Here all words are large already; on a small screen larger ones would not fit.
    readonly property real letters: Math.min(Theme.textSize, Theme.compact ? 1 : Theme.portrait ? 1.5 : 1.25)

    focus: true
    Accessible.role: Accessible.Button
    Accessible.name: shell.words.attract_title + " " + shell.words.touch_to_begin
    Accessible.ignored: !enabled
    Accessible.onPressAction: shell.wake()
    Keys.onPressed: event => {
        event.accepted = true;
        shell.wake();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Image {
        id: picture

        readonly property real ratio: 16 / 9

        width: Math.max(parent.width, parent.height * (Theme.portrait ? 0.64 : 1) * ratio)
        height: width / ratio
        // The people are seen whole: in a tall window the picture's sides are not.
        readonly property real off: Math.max(parent.width - width, parent.width / 2 - 0.8 * width)

        x: !Theme.portrait ? (parent.width - width) / 2 : Theme.rightToLeft ? parent.width - width - off : off
        y: Theme.portrait ? 0 : (parent.height - height) / 2
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        source: Qt.resolvedUrl("../../../../assets/pictures/attract-" + (screen.scene + 1) + ".svg")
        mirror: Theme.rightToLeft
        asynchronous: true
        Accessible.ignored: true
    }

    Timer {
        interval: Theme.drift
        running: !Theme.calm
        repeat: true
        onTriggered: {
            screen.scene = (screen.scene + 1) % screen.scenes;
            drift.restart();
        }
    }

    Rectangle {
        id: card

        readonly property real free: screen.height - height - 2 * Theme.l

        width: Theme.portrait ? parent.width - 2 * Theme.l : Math.min(parent.width * 0.62, 290 * Theme.mm)
        height: column.height + 2 * Theme.l
        radius: Theme.radius * 2
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
        x: Theme.rightToLeft ? parent.width - width - Theme.l : Theme.l
        y: Theme.portrait ? screen.height - height - Theme.l : Theme.l + free * 0.5

        SequentialAnimation {
            id: drift

            NumberAnimation {
                target: card
                property: "y"
                to: Theme.l + card.free * [0.15, 0.85, 0.5][screen.scene] * (Theme.portrait ? 0.2 : 1) + (Theme.portrait ? card.free * 0.8 : 0)
                duration: 1800
                easing.type: Easing.InOutSine
            }
        }

        Column {
            id: column

            x: Theme.l
            y: Theme.l
            width: parent.width - 2 * Theme.l
            spacing: Theme.s

            Title {
                width: parent.width
                text: screen.shell.words.attract_title
                font.pixelSize: Theme.raised(screen.letters, 1)
                color: Theme.primary
            }

            Words {
                width: parent.width
                text: screen.shell.words.attract_lines[screen.scene % screen.shell.words.attract_lines.length]
                even: true
                font.pixelSize: Theme.raised(screen.letters, 0.16)
            }

            Item {
                width: 1
                height: Theme.xs
            }

            Rectangle {
                width: begin.implicitWidth + 2 * Theme.m
                height: Math.max(Theme.mainTarget, begin.implicitHeight + 2 * Theme.s)
                radius: height / 2
                color: Theme.primary
                anchors.right: Theme.rightToLeft ? parent.right : undefined

                Row {
                    id: begin

                    anchors.centerIn: parent
                    spacing: Theme.s
                    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                    Glyph {
                        id: hand

                        name: "hand"
                        size: 13 * Theme.mm
                        tint: Theme.primaryInk
                        anchors.verticalCenter: parent.verticalCenter
                    }

                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        text: screen.shell.words.touch_to_begin
                        color: Theme.primaryInk
                        font.pixelSize: Theme.raised(screen.letters, 0.16)
                        wrapMode: Text.NoWrap
                        font.variableAxes: ({
                                "wght": 650
                            })
                    }
                }
            }
        }
    }

    // The mark that staff hold to get in; see Main.qml.
    Glyph {
        id: mark

        name: "spine"
        size: 11 * Theme.mm
        tint: Theme.onPicture
        x: Theme.rightToLeft ? Theme.s : screen.width - width - Theme.s
        y: Theme.s
    }

    Glyph {
        visible: screen.shell.staffNote
        name: "warning"
        size: 7 * Theme.mm
        tint: Theme.callOnPicture
        x: Theme.rightToLeft ? mark.x + mark.width + Theme.s : mark.x - width - Theme.s
        y: Theme.s
    }

    MouseArea {
        anchors.fill: parent
        onClicked: screen.shell.wake()
    }
}
