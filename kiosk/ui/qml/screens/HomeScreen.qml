pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The two procedures, and which is which.
KioskScreen {
    id: screen

    required property ShellView shell
    required property HomeView home
    readonly property var words: shell.words
    heading: title

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: screen.shell
        focus: true
        spacing: Theme.gap

        Item {
            id: welcome

            readonly property bool scenic: Theme.textSize <= 1.25 && (!Theme.compact || Theme.lowered)
            // Lowered controls leave the upper half to the greeting.
            readonly property real upper: Theme.middle - Theme.s - Theme.gap
            readonly property real ratio: 2.24

            width: parent.width
            // What the picture may be tall: not as the greeting, which is beside it and follows from its width.
            readonly property real room: Math.max(upper, Theme.lowered ? 0 : Math.min(area.height * (Theme.portrait ? 0.24 : 0.3), area.height - cards.height - rest.height - 2 * Theme.gap - 2 * Theme.s))
            height: Math.max(greeting.height + Theme.s, room)

            Image {
                id: banner

                visible: welcome.scenic
                width: parent.width
                height: Math.min(Math.max(welcome.room, 3 * Theme.display), parent.width * 0.4 / welcome.ratio)
                anchors.verticalCenter: parent.verticalCenter
                sourceSize: Qt.size(Math.round(height * 3.2), Math.round(height))
                source: Qt.resolvedUrl("../../../../assets/pictures/home-welcome.svg")
                fillMode: Image.PreserveAspectFit
                horizontalAlignment: Theme.rightToLeft ? Image.AlignLeft : Image.AlignRight
                mirror: Theme.rightToLeft
                Accessible.ignored: true
            }

            Column {
                id: greeting

                width: welcome.scenic ? parent.width - banner.height * welcome.ratio - Theme.m : parent.width
                x: Theme.rightToLeft ? parent.width - width : 0
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.xs

                Title {
                    id: title

                    width: parent.width
                    text: screen.words.home_question
                    font.pixelSize: welcome.scenic && !Theme.portrait ? Theme.display : Theme.title
                }

                Words {
                    width: parent.width
                    visible: !Theme.compact
                    text: screen.words.home_lead
                    even: true
                    color: Theme.inkSoft
                }
            }
        }

        Grid {
            id: cards

            readonly property real least: Theme.body * 13.5
            readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)
            readonly property var all: Array.from({
                length: procedures.count
            }, (_, number) => procedures.itemAt(number) as ProcedureCard).filter(one => one !== null)
            readonly property real level: all.reduce((most, one) => Math.max(most, one.wordsHeight), 0)
            readonly property bool apart: all.some(one => one.tooBroad)
            readonly property int letters: all.reduce((least, one) => Math.min(least, one.fitting), Theme.heading)

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
                    level: cards.columns > 1 ? cards.level : wordsHeight
                    apart: cards.apart
                    letters: cards.letters
                    height: {
                        const least = implicitHeight + level - wordsHeight;
                        if (cards.columns > 1)
                            return Math.max(least, Math.min(area.height * 0.5, cards.each * 0.72));
                        return Theme.portrait ? Math.max(least, area.height * 0.26) : least;
                    }
                    entry: modelData
                    onActivated: screen.shell.go_topics(modelData.id)
                }
            }
        }

        Flow {
            id: rest

            readonly property int letters: Theme.compact && across > 1 ? Theme.small : Theme.body
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
                    textSize: rest.letters
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
                textSize: rest.letters
                icon_: "list"
                text: screen.words.my_questions + (screen.shell.markedCount > 0 ? " (" + screen.shell.markedCount + ")" : "")
                onActivated: screen.shell.go_questions()
            }
        }
    }
}
