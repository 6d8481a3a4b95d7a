pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The questions that the patient ticked, large enough to show to somebody; before she ticked any,
// the way to them.
KioskScreen {
    id: screen

    required property ShellView shell
    required property PageView page
    readonly property var words: shell.words
    heading: title
    readonly property bool none: page.myQuestions.length === 0

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: screen.shell
        focus: true
        widest: Theme.broad
        spacing: Theme.gap

        Item {
            id: heading

            // What there is to touch begins where every arm reaches; a picture has the room above.
            readonly property real upper: Math.max(0, Theme.highest - Theme.s - Theme.gap)
            readonly property bool scenic: Theme.textSize <= 1.25

            width: Math.min(parent.width, Theme.broad)
            x: Theme.rightToLeft ? parent.width - width : 0
            height: Math.max(words.height, upper)

            Column {
                id: words

                width: parent.width - (heading.scenic ? drawing.width + Theme.m : 0)
                x: Theme.rightToLeft ? parent.width - width : 0
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap

                Title {
                    id: title

                    width: parent.width
                    text: screen.words.my_questions
                    font.pixelSize: Theme.compact ? Theme.title : Theme.display
                    color: Theme.primary
                }

                Words {
                    width: parent.width
                    text: screen.none ? screen.words.my_questions_none : screen.words.my_questions_lead
                    even: true
                    font.pixelSize: Theme.lead
                }
            }

            Drawing {
                id: drawing

                visible: heading.scenic
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(heading.upper * 1.5, heading.width * 0.4)
                height: width / 1.5
                x: Theme.rightToLeft ? 0 : parent.width - width
                picture: Qt.resolvedUrl("../../../../assets/pictures/questions.svg")
            }
        }

        Repeater {
            model: screen.page.myQuestions

            KioskButton {
                id: question

                required property var modelData

                shell: screen.shell
                control: "question." + modelData.key
                width: Math.min(area.columnWidth, Theme.broad)
                x: Theme.rightToLeft ? parent.width - width : 0
                atStart: true
                icon_: "checkbox-on"
                text: modelData.plain
                Accessible.role: Accessible.CheckBox
                checkable: true
                ticked: true
                onActivated: screen.shell.toggle_question(modelData.key)
            }
        }

        Repeater {
            model: screen.none ? screen.page.askingPages : []

            KioskButton {
                required property var modelData

                shell: screen.shell
                control: "questions.page." + modelData.procedure
                width: Math.min(area.columnWidth, Theme.broad)
                x: Theme.rightToLeft ? parent.width - width : 0
                atStart: true
                icon_: modelData.icon
                text: modelData.title
                onActivated: screen.shell.go_page(modelData.procedure, modelData.page)
            }
        }
    }
}
