pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One block of a page, by its kind.
Loader {
    id: loader

    required property ShellView shell
    required property PageView page
    required property var block
    property real viewHeight: 600
    readonly property var kinds: ({
            "heading": heading,
            "paragraph": paragraph,
            "list": list,
            "steps": list,
            "note": note,
            "term": note,
            "warning": warning,
            "tiles": tiles,
            "picture": picture,
            "table": table,
            "figures": figures,
            "questions": questions,
            "sources": sources
        })

    sourceComponent: kinds[block.kind]

    Component {
        id: heading

        HeadingBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: paragraph

        ParagraphBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: list

        ListBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: note

        NoteBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: warning

        WarningBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: tiles

        TilesBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: picture

        PictureBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: table

        TableBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: figures

        FiguresBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: questions

        QuestionsBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }

    Component {
        id: sources

        SourcesBlock {
            width: loader.width
            shell: loader.shell
            page: loader.page
            block: loader.block
            viewHeight: loader.viewHeight
        }
    }
}
