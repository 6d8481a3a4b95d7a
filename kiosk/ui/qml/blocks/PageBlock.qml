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
    readonly property var files: ({
            "heading": "HeadingBlock.qml",
            "paragraph": "ParagraphBlock.qml",
            "list": "ListBlock.qml",
            "steps": "ListBlock.qml",
            "note": "NoteBlock.qml",
            "term": "NoteBlock.qml",
            "warning": "WarningBlock.qml",
            "tiles": "TilesBlock.qml",
            "picture": "PictureBlock.qml",
            "table": "TableBlock.qml",
            "figures": "FiguresBlock.qml",
            "questions": "QuestionsBlock.qml",
            "sources": "SourcesBlock.qml"
        })

    Component.onCompleted: setSource(files[block.kind], {
        "shell": shell,
        "page": page,
        "block": block,
        "width": Qt.binding(() => loader.width),
        "viewHeight": Qt.binding(() => loader.viewHeight)
    })
}
