pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../blocks"
import "../components"
import "../theme"

// One topic: where one is, its main message, its blocks, what to do now, and the way on.
KioskScreen {
    id: screen

    required property ShellView shell
    required property PageView page
    readonly property var words: shell.words
    heading: title
    readonly property var shown: page.shown

    WhereStrip {
        id: strip

        width: parent.width
        over: screen.shown.procedure_name
        where: screen.shown.total > 1 ? screen.shown.topic_of : ""
        icon_: screen.shown.icon
        number: screen.shown.number
        total: screen.shown.total
        edge: area.inset + area.sideMargin
    }

    ScrollArea {
        id: area

        y: strip.height === 0 ? 0 : strip.height + Theme.xs
        width: parent.width
        height: parent.height - y
        shell: screen.shell
        focus: true
        railAlways: screen.shown.next_id !== ""
        widest: Theme.broad
        spacing: Theme.m

        Title {
            id: title

            width: Math.min(parent.width, Theme.broad)
            x: Theme.rightToLeft ? parent.width - width : 0
            text: screen.shown.title
            font.pixelSize: Theme.compact ? Theme.title : Theme.display
            color: Theme.primary
        }

        RichWords {
            width: Math.min(parent.width, Theme.broad)
            x: Theme.rightToLeft ? parent.width - width : 0
            markup: screen.shown.lead.markup
            plain: screen.shown.lead.plain
            font.pixelSize: Theme.lead
            font.variableAxes: ({
                    "wght": 550
                })
            onTermTapped: term => screen.shell.tap_word(term)
        }

        Repeater {
            model: screen.shown.blocks

            PageBlock {
                required property var modelData

                width: area.columnWidth
                shell: screen.shell
                page: screen.page
                block: modelData
                viewHeight: area.viewHeight
            }
        }

        Rectangle {
            visible: screen.shown.next_step !== ""
            width: Math.min(parent.width, Theme.broad)
            x: Theme.rightToLeft ? parent.width - width : 0
            height: todo.height + 2 * Theme.m
            radius: Theme.radius
            color: Theme.primary

            Column {
                id: todo

                x: Theme.m
                y: Theme.m
                width: parent.width - 2 * Theme.m
                spacing: Theme.xs

                Words {
                    width: parent.width
                    text: screen.words.what_to_do_now
                    color: Theme.primaryInk
                    font.pixelSize: Theme.small
                    font.variableAxes: ({
                            "wght": 650
                        })
                }

                Words {
                    width: parent.width
                    text: screen.shown.next_step
                    color: Theme.primaryInk
                }
            }
        }

        KioskButton {
            visible: screen.shell.pageId === "which" && screen.shell.procedureId === ""
            shell: screen.shell
            control: "page.compare"
            x: Theme.rightToLeft ? parent.width - width : 0
            width: Math.min(parent.width, implicitWidth)
            icon_: "compare"
            text: screen.words.compare_steps
            onActivated: screen.shell.go_walkthrough("")
        }

        Column {
            visible: screen.shown.terms.length > 0
            width: parent.width
            spacing: Theme.xs

            Words {
                width: parent.width
                text: screen.words.words_on_this_page
                color: Theme.inkSoft
                font.pixelSize: Theme.small
            }

            Flow {
                width: parent.width
                spacing: Theme.gap
                layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                Repeater {
                    model: screen.shown.terms

                    KioskButton {
                        required property var modelData

                        shell: screen.shell
                        control: "term." + modelData.id
                        height: Math.max(Theme.target, implicitHeight)
                        text: modelData.term
                        width: Math.min(area.columnWidth, implicitWidth)
                        onActivated: screen.shell.open_term(modelData.id)
                    }
                }
            }
        }

        Words {
            visible: screen.shown.sources.length > 0
            width: Math.min(parent.width, Theme.broad)
            x: Theme.rightToLeft ? parent.width - width : 0
            text: screen.words.sources_of_this + ": " + screen.shown.sources.join(" · ")
            color: Theme.inkSoft
            font.pixelSize: Theme.small
        }

        extra: KioskButton {
            shell: screen.shell
            control: "page.next"
            width: parent.width
            visible: screen.shown.next_id !== ""
            stacked: true
            filled: area.atEnd
            icon_: "next"
            pointing: true
            text: screen.words.next_topic
            Accessible.description: screen.shown.next_title
            onActivated: screen.shell.go_page(screen.shown.procedure, screen.shown.next_id)
        }
    }
}
