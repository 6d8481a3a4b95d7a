pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// What there is to know about one procedure.
KioskScreen {
    id: screen

    required property ShellView shell
    required property HomeView home
    readonly property var words: shell.words
    heading: title
    readonly property var chosen: home.chosen

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: screen.shell
        focus: true
        spacing: Theme.gap

        Item {
            id: top

            width: parent.width
            height: heading.height + Theme.gap + features.height

            Item {
                id: heading

                // The picture takes the room that the buttons leave; were it as tall as the words
                // beside it, each would follow from the other without end. It ends where the first
                // of the invitations comes below the upper third, and all of them below the middle.
                readonly property real most: area.height * (Theme.portrait ? 0.18 : 0.26)
                readonly property real upper: (Theme.lowered ? Theme.middle : Theme.third + Theme.target - watch.height) - Theme.s - Theme.gap
                readonly property real spare: Theme.lowered ? upper : Math.max(upper, Math.min(most, area.height - features.height - topics.height - 2 * Theme.gap - 2 * Theme.s))
                readonly property bool scenic: Theme.textSize <= 1.25 && spare > Theme.mainTarget

                width: parent.width
                height: Math.max(name.height + Theme.xs, upper, scenic ? spare : 0)

                Column {
                    id: name

                    width: parent.width - (heading.scenic ? drawing.width + Theme.m : 0)
                    x: Theme.rightToLeft ? parent.width - width : 0
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.mm

                    NameTitle {
                        id: title

                        width: parent.width
                        name: screen.chosen.name ?? ""
                        size: Theme.compact ? Theme.title : Theme.display
                        color: Theme.primary
                    }

                    // A little smaller rather than on a second line, for which there may be no room.
                    Words {
                        width: parent.width
                        visible: !Theme.compact
                        text: screen.chosen.summary ?? ""
                        even: true
                        color: Theme.inkSoft
                        font.pixelSize: onOneLine < Theme.small ? Theme.body : Math.min(Theme.body, onOneLine)

                        readonly property real onOneLine: Math.floor(Theme.body * width / (summary.advanceWidth + Theme.mm))
                    }

                    TextMetrics {
                        id: summary

                        font.family: Theme.sans
                        font.pixelSize: Theme.body
                        text: screen.chosen.summary ?? ""
                    }
                }

                Drawing {
                    id: drawing

                    visible: heading.scenic
                    anchors.verticalCenter: parent.verticalCenter
                    height: Math.max(0, heading.spare)
                    width: Math.min(height * 1.5, heading.width * 0.4)
                    x: Theme.rightToLeft ? 0 : parent.width - width
                    picture: screen.chosen.picture ?? ""
                    alt: screen.chosen.alt ?? ""
                }
            }

            Grid {
                id: features

                readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)

                y: heading.height + Theme.gap
                width: parent.width
                columns: width > Theme.body * 20 ? 2 : 1
                spacing: Theme.gap
                layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                FeatureCard {
                    id: watch

                    shell: screen.shell
                    control: "topics.walkthrough"
                    height: Math.max(implicitHeight, recover.implicitHeight)
                    width: features.each
                    title: screen.words.watch
                    lead: screen.words.watch_lead
                    sign: "play"
                    onActivated: screen.shell.go_walkthrough(screen.shell.procedureId)
                }

                FeatureCard {
                    id: recover

                    shell: screen.shell
                    control: "topics.recovery"
                    height: Math.max(implicitHeight, watch.implicitHeight)
                    width: features.each
                    title: screen.words.recovery
                    lead: screen.words.recovery_lead
                    sign: "timeline"
                    onActivated: screen.shell.go_recovery(screen.shell.procedureId)
                }
            }
        }

        Grid {
            id: topics

            readonly property bool dense: Theme.compact && Theme.textSize <= 1.25
            readonly property int letters: dense ? Theme.small : Theme.body
            readonly property real least: letters * (dense ? 9.4 : 8.6)
            readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)
            // What is left of the screen below the tallest heading goes to the rows; where it is a
            // little less than they like, they take that, so that all stay in sight.
            readonly property real fill: {
                const over = Math.max(heading.most, heading.upper) + Theme.gap + features.height;
                const rows = Math.ceil(tiles.count / columns);
                return Math.floor((area.height - 2 * Theme.s - over - rows * Theme.gap) / Math.max(1, rows));
            }
            readonly property real tallest: {
                let most = fill > Theme.target ? Math.min(1.4 * Theme.mainTarget, fill) : Theme.mainTarget;
                for (let i = 0; i < tiles.count; ++i)
                    most = Math.max(most, tiles.itemAt(i)?.implicitHeight ?? 0);
                return most;
            }

            width: parent.width
            columns: Math.max(1, Math.min(4, Math.floor((width + spacing) / (least + spacing))))
            spacing: Theme.gap
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                id: tiles

                model: screen.home.topics

                KioskButton {
                    required property var modelData

                    shell: screen.shell
                    control: "topics.page." + modelData.id
                    width: topics.each
                    height: topics.tallest
                    least: Theme.target
                    verticalPadding: topics.dense ? Theme.mm / 2 : Theme.mm
                    atStart: true
                    textSize: topics.letters
                    icon_: modelData.icon
                    text: modelData.title
                    onActivated: screen.shell.go_page(screen.shell.procedureId, modelData.id)
                }
            }
        }
    }
}
