pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk
import "../theme"

// One picture of the walkthrough with its labels. A touch, or a key in turn, tells what a part is.
FocusScope {
    id: stage

    required property ShellView shell
    required property WalkthroughView walkthrough
    required property Painters painters
    property int side: 0
    readonly property WalkthroughPicture picture: painters.picture(side) as WalkthroughPicture
    property string caption: ""
    readonly property var told: walkthrough.look.told
    readonly property bool tells: told.name !== undefined && told.side === side
    readonly property bool comparing: walkthrough.comparing
    // Whose picture it is stands above it where it would cover an inset. Two on a small screen have no
    // room for large names.
    readonly property int lettering: comparing && Theme.compact ? Math.ceil(Theme.bodyEm * 0.66) : Theme.label
    readonly property real head: comparing && (Theme.compact || width < 1.15 * height) ? Math.ceil(Theme.leading * Theme.label + 2 * Theme.mm) : 0

    function letter(): void {
        stage.picture.set_lettering(Theme.sans, lettering, 2 * Theme.mm, 2 * Theme.mm, 5 * Theme.mm);
    }

    function touched(act: var): void {
        if (stage.shell.tap(touching.objectName))
            act();
    }

    onLetteringChanged: letter()
    Component.onCompleted: {
        picture.parent = place;
        picture.anchors.fill = place;
        letter();
    }

    T.AbstractButton {
        id: touching

        property bool refused: false

        anchors.fill: parent
        padding: 0
        objectName: stage.side === 0 ? "walkthrough.picture" : "walkthrough.picture.second"
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Button
        Accessible.name: stage.shell.words.touch_part
        Accessible.description: stage.caption
        Accessible.ignored: !(parent?.enabled ?? true)
        Accessible.onPressAction: stage.touched(() => stage.picture.touch_next())
        Keys.onReturnPressed: event => keyed(event)
        Keys.onEnterPressed: event => keyed(event)
        Keys.onSpacePressed: event => keyed(event)

        function keyed(event: KeyEvent): void {
            if (!event.isAutoRepeat)
                stage.touched(() => stage.picture.touch_next());
        }

        onPressedChanged: {
            if (pressed)
                refused = !Hands.take(touching);
            else
                Hands.leave(touching);
        }
        onClicked: {
            if (!refused)
                stage.touched(() => stage.picture.touch(pressX, pressY - stage.head));
            refused = false;
        }

        contentItem: Item {
            Item {
                id: place

                anchors.fill: parent
                anchors.topMargin: stage.head
            }

            PartLabels {
                anchors.fill: place
                letters: stage.lettering
                picture: stage.picture
            }

            Rectangle {
                id: tag

                visible: stage.comparing
                // On the same side in every language: what is shown beside the spine stands on the other.
                x: stage.head > 0 ? 0 : Theme.xs
                y: stage.head > 0 ? 0 : Theme.xs
                width: whose.width + 2 * Theme.xs
                height: stage.head > 0 ? stage.head - Theme.mm : whose.height + Theme.mm
                radius: Theme.radius / 2
                color: Theme.surface
                border.width: Theme.hairline
                border.color: Theme.edge

                Words {
                    id: whose

                    readonly property string name_: stage.walkthrough.sides[stage.side]?.name ?? ""
                    readonly property real most: stage.width - 4 * Theme.xs

                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, most)
                    kept: false
                    // A picture as small as this shows no other name in brackets: the caption does. Large
                    // letters give way until the name fits.
                    text: whole.advanceWidth <= most ? name_ : brief.text
                    color: Theme.accent
                    font.pixelSize: Math.floor(Theme.label * Math.min(1, text === brief.text ? (most - 2) / brief.advanceWidth : 1))
                    font.variableAxes: whole.font.variableAxes

                    TextMetrics {
                        id: whole

                        font.family: Theme.sans
                        font.pixelSize: Theme.label
                        font.variableAxes: ({
                                "wght": 650
                            })
                        text: whose.name_
                    }

                    TextMetrics {
                        id: brief

                        font: whole.font
                        text: whose.name_.split(" (")[0]
                    }
                }
            }

            Rectangle {
                id: hinting

                // In the right corner, in the left one, or nowhere: never over a name or an inset.
                readonly property real corner: parent.width - width - Theme.s
                readonly property real at: free(corner) ? corner : free(Theme.s) ? Theme.s : -1

                function free(left: real): bool {
                    const taken = [...stage.picture.labels, stage.picture.beside];
                    return !taken.some(one => one.width > 0 && one.x < left + width + Theme.xs && one.x + one.width > left - Theme.xs && one.y + one.height > y - Theme.xs);
                }

                visible: at >= 0 && hint.implicitWidth < 0.5 * parent.width && !stage.comparing && !stage.tells && !stage.walkthrough.playing && stage.walkthrough.look.hinting
                x: at
                y: parent.height - height - Theme.xs
                width: hint.implicitWidth + 2 * Theme.s
                height: hint.height + Theme.xs
                radius: height / 2
                color: Theme.surface
                border.width: Theme.hairline
                border.color: Theme.edge

                Words {
                    id: hint

                    anchors.centerIn: parent
                    text: stage.shell.words.touch_part
                    color: Theme.inkSoft
                    font.pixelSize: Theme.label
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }

    FocusRing {
        control: touching
        anchors.margins: 0
    }

    PressCard {
        id: card

        readonly property real room: width - 2 * Theme.s - cross.width - Theme.xs

        visible: stage.tells
        shell: stage.shell
        control: "walkthrough.told"
        x: (parent.width - width) / 2
        y: stage.told.low ? Theme.s : parent.height - height - Theme.s
        width: Math.min(parent.width - 2 * Theme.s, 190 * Theme.mm)
        height: Math.max(Theme.mainTarget, name.height + telling.height + 2 * Theme.s)
        Accessible.name: name.text + ". " + telling.text
        Accessible.description: stage.shell.words.close
        onActivated: stage.walkthrough.look.close()

        Title {
            id: name

            x: Theme.rightToLeft ? parent.width - width - Theme.s : Theme.s
            y: (parent.height - height - telling.height) / 2
            width: card.room
            text: stage.told.name ?? ""
            font.pixelSize: Theme.small
            color: Theme.accent
        }

        Words {
            id: telling

            x: name.x
            y: name.y + name.height
            width: card.room
            text: stage.told.text ?? ""
            font.pixelSize: Theme.small
            leading: 1.22
        }

        Glyph {
            id: cross

            x: Theme.rightToLeft ? Theme.s : parent.width - width - Theme.s
            anchors.verticalCenter: parent.verticalCenter
            name: "close"
            size: 9 * Theme.mm
            tint: Theme.primary
        }
    }
}
