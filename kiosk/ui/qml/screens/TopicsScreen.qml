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
    // On a small screen all topics stay in sight: three abreast, the name beside the invitations.
    readonly property bool tight: Theme.compact && Theme.textSize <= 1.25 && !Theme.lowered

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: screen.shell
        focus: true
        spacing: Theme.gap

        Item {
            id: top

            width: parent.width
            height: screen.tight ? Math.max(name.height, features.height) : heading.height + Theme.gap + features.height

            Item {
                id: heading

                // The picture takes the room that the buttons leave; were it as tall as the words
                // beside it, each would follow from the other without end.
                readonly property real most: area.height * (Theme.portrait ? 0.18 : 0.26)
                readonly property real upper: Theme.middle - Theme.s - Theme.gap
                readonly property real spare: Theme.lowered ? upper : Math.min(most, area.height - features.height - topics.height - 2 * Theme.gap - 2 * Theme.s)
                readonly property bool scenic: Theme.textSize <= 1.25 && (!Theme.compact || Theme.lowered) && spare > Theme.mainTarget

                width: !screen.tight ? parent.width : topics.columns > 2 ? topics.each : Math.floor((parent.width - 2 * topics.spacing) / 3)
                x: Theme.rightToLeft ? parent.width - width : 0
                height: screen.tight ? Math.max(name.height, features.height) : Math.max(name.height + Theme.xs, upper, scenic ? spare : 0)

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
                        // Beside the invitations it is no taller than these, so that all fits.
                        sizeApart: screen.tight ? Math.min(size, Math.floor(features.height / 2.75)) : size
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

                y: screen.tight ? 0 : heading.height + Theme.gap
                width: parent.width - (screen.tight ? heading.width + spacing : 0)
                x: screen.tight && !Theme.rightToLeft ? heading.width + spacing : 0
                columns: width > Theme.body * 20 || screen.tight ? 2 : 1
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

            readonly property int letters: screen.tight ? Theme.small : Theme.body
            readonly property real least: letters * (screen.tight ? 10.5 : 8.6)
            readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)
            // What is left of the screen below the tallest heading goes to the rows.
            readonly property real fill: {
                const over = screen.tight ? features.height : heading.most + Theme.gap + features.height;
                const rows = Math.ceil(tiles.count / columns);
                return (area.height - 2 * Theme.s - over - rows * Theme.gap) / Math.max(1, rows);
            }
            readonly property real tallest: {
                let most = Math.max(Theme.mainTarget, Math.min(1.4 * Theme.mainTarget, fill));
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
