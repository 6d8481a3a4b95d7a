pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The two procedures, and which is which.
FocusScope {
    id: screen

    required property ShellView shell
    required property HomeView home
    readonly property var words: shell.words

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: screen.shell
        focus: true
        spacing: Theme.gap

        Item {
            id: welcome

            readonly property bool scenic: Theme.textSize <= 1.25 && !Theme.compact

            width: parent.width
            height: Math.max(greeting.height + Theme.s, Math.min(area.height * (Theme.portrait ? 0.24 : 0.3), area.height - cards.height - rest.height - 2 * Theme.gap - 2 * Theme.s))

            Image {
                visible: welcome.scenic
                width: parent.width
                height: Theme.portrait ? Math.max(0, parent.height - greeting.height - Theme.s) : parent.height
                sourceSize: Qt.size(Math.round(height * 3.2), Math.round(height))
                source: Qt.resolvedUrl("../../../../assets/pictures/home-welcome.svg")
                fillMode: Image.PreserveAspectFit
                horizontalAlignment: Theme.rightToLeft ? Image.AlignLeft : Image.AlignRight
                mirror: Theme.rightToLeft
                Accessible.ignored: true
            }

            Column {
                id: greeting

                width: welcome.scenic && !Theme.portrait ? parent.width * 0.64 : parent.width
                x: Theme.rightToLeft ? parent.width - width : 0
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.xs
                spacing: Theme.xs

                Title {
                    width: parent.width
                    text: screen.words.home_question
                    font.pixelSize: welcome.scenic && !Theme.portrait ? Theme.display : Theme.title
                }

                Words {
                    width: parent.width
                    visible: !Theme.compact
                    text: screen.words.home_lead
                    color: Theme.inkSoft
                }
            }
        }

        Grid {
            id: cards

            readonly property real least: Theme.body * 13.5
            readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)

            width: parent.width
            columns: width > 2 * least + spacing ? 2 : 1
            spacing: Theme.gap
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                id: procedures

                model: screen.home.procedures

                ProcedureCard {
                    required property var modelData
                    required property int index

                    shell: screen.shell
                    width: cards.each
                    height: {
                        let tallest = implicitHeight;
                        for (let i = 0; i < procedures.count; ++i)
                            tallest = Math.max(tallest, procedures.itemAt(i)?.implicitHeight ?? 0);
                        if (cards.columns > 1)
                            return Math.max(tallest, Math.min(area.height * 0.46, cards.each * 0.72));
                        return Theme.portrait ? Math.max(implicitHeight, area.height * 0.26) : implicitHeight;
                    }
                    entry: modelData
                    onActivated: screen.shell.go_topics(modelData.id)
                }
            }
        }

        Flow {
            id: rest

            readonly property int count: 1 + screen.home.shared.length
            readonly property int across: Theme.portrait || Theme.textSize > 1.25 ? 1 : count
            readonly property real each: Math.floor((width - (across - 1) * spacing) / across)

            readonly property real tallest: {
                let most = mine.implicitHeight;
                for (let i = 0; i < shared.count; ++i)
                    most = Math.max(most, shared.itemAt(i)?.implicitHeight ?? 0);
                return most;
            }

            width: parent.width
            spacing: Theme.gap
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                id: shared

                model: screen.home.shared

                KioskButton {
                    required property var modelData

                    shell: screen.shell
                    control: "home.shared." + modelData.id
                    width: rest.each
                    height: rest.tallest
                    icon_: modelData.icon
                    text: modelData.title
                    onActivated: screen.shell.go_page("", modelData.id)
                }
            }

            KioskButton {
                id: mine

                shell: screen.shell
                control: "home.questions"
                width: rest.each
                height: rest.tallest
                icon_: "list"
                text: screen.words.my_questions + (screen.shell.markedCount > 0 ? " (" + screen.shell.markedCount + ")" : "")
                onActivated: screen.shell.go_questions()
            }
        }
    }
}
