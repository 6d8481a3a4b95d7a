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

        Title {
            id: title

            width: parent.width
            text: screen.words.my_questions
            font.pixelSize: Theme.compact ? Theme.title : Theme.display
            color: Theme.primary
        }

        Words {
            width: Math.min(parent.width, Theme.broad)
            x: Theme.rightToLeft ? parent.width - width : 0
            text: screen.none ? screen.words.my_questions_none : screen.words.my_questions_lead
            even: true
            font.pixelSize: Theme.lead
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

        Drawing {
            // What is left below the questions: nobody has to scroll for a picture.
            readonly property real below: area.height - y - 2 * Theme.s

            visible: Theme.textSize <= 1.25 && !Theme.compact
            width: Math.min(parent.width, height * 1.5)
            height: below < 40 * Theme.mm ? 0 : Math.min(below, area.height * (Theme.portrait ? 0.42 : 0.32), parent.width / 1.5)
            x: Theme.rightToLeft ? parent.width - width : 0
            picture: Qt.resolvedUrl("../../../../assets/pictures/questions.svg")
        }
    }
}
