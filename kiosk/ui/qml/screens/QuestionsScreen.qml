pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The questions that the patient ticked, large enough to show to somebody.
FocusScope {
    id: screen

    required property ShellView shell
    required property PageView page
    readonly property var words: shell.words

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: screen.shell
        focus: true
        spacing: Theme.gap

        Title {
            width: parent.width
            text: screen.words.my_questions
            font.pixelSize: Theme.compact ? Theme.title : Theme.display
            color: Theme.primary
        }

        Words {
            width: Math.min(parent.width, Theme.measure)
            x: Theme.rightToLeft ? parent.width - width : 0
            text: screen.page.myQuestions.length > 0 ? screen.words.my_questions_lead : screen.words.my_questions_none
            font.pixelSize: Theme.lead
        }

        Repeater {
            model: screen.page.myQuestions

            KioskButton {
                id: question

                required property var modelData

                shell: screen.shell
                control: "question." + modelData.key
                width: Math.min(area.columnWidth, Theme.measure + 2 * Theme.l)
                atStart: true
                icon_: "checkbox-on"
                text: modelData.plain
                Accessible.role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: true
                onActivated: screen.shell.toggle_question(modelData.key)
            }
        }
    }
}
