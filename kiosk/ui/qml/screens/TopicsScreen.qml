pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// What there is to know about one procedure.
FocusScope {
    id: screen

    required property ShellView shell
    required property HomeView home
    readonly property var words: shell.words
    readonly property var chosen: home.chosen

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: screen.shell
        focus: true
        spacing: Theme.gap

        Item {
            id: heading

            // The picture takes the room that the buttons leave; were it as tall as the words beside
            // it, each would follow from the other without end.
            readonly property real most: Theme.portrait ? 70 * Theme.mm : area.height * 0.26
            readonly property real spare: Math.min(most, area.height - features.height - topics.height - 2 * Theme.gap - 2 * Theme.s)
            readonly property bool scenic: Theme.textSize <= 1.25 && !Theme.compact && spare > Theme.mainTarget

            width: parent.width
            height: Math.max(name.height + Theme.xs, scenic ? spare : 0)

            Column {
                id: name

                width: parent.width - (heading.scenic ? drawing.width + Theme.m : 0)
                x: Theme.rightToLeft ? parent.width - width : 0
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.mm

                Title {
                    width: parent.width
                    text: screen.chosen.name ?? ""
                    font.pixelSize: Theme.compact ? Theme.title : Theme.display
                    color: Theme.primary
                }

                Words {
                    width: parent.width
                    visible: !Theme.compact
                    text: screen.chosen.summary ?? ""
                    color: Theme.inkSoft
                }
            }

            Drawing {
                id: drawing

                visible: heading.scenic
                anchors.verticalCenter: parent.verticalCenter
                height: Math.max(0, heading.spare)
                width: height * 1.5
                x: Theme.rightToLeft ? 0 : parent.width - width
                picture: screen.chosen.picture ?? ""
                alt: screen.chosen.alt ?? ""
            }
        }

        Grid {
            id: features

            width: parent.width
            columns: width > Theme.body * 22 ? 2 : 1
            spacing: Theme.gap
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            FeatureCard {
                id: watch

                shell: screen.shell
                control: "topics.walkthrough"
                height: Math.max(implicitHeight, recover.implicitHeight)
                width: (features.width - (features.columns - 1) * features.spacing) / features.columns
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
                width: (features.width - (features.columns - 1) * features.spacing) / features.columns
                title: screen.words.recovery
                lead: screen.words.recovery_lead
                sign: "timeline"
                onActivated: screen.shell.go_recovery(screen.shell.procedureId)
            }
        }

        Grid {
            id: topics

            readonly property real least: Theme.body * 8.6
            readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)
            readonly property real tallest: {
                let most = Theme.mainTarget;
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
                    icon_: modelData.icon
                    text: modelData.title
                    onActivated: screen.shell.go_page(screen.shell.procedureId, modelData.id)
                }
            }
        }
    }
}
