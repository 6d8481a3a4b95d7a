import QtQuick
import "../components"
import "../theme"

Block {
    id: root

    RichWords {
        width: Math.min(parent.width, Theme.measure)
        x: Theme.rightToLeft ? parent.width - width : 0
        markup: root.block.text.markup
        plain: root.block.text.plain
        onTermTapped: term => root.shell.tap_word(term)
    }
}
