pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// The name of a procedure, in letters of `size` where there is room. Rather than get much smaller
// letters, a name with another one in brackets behind it, as in Arabic, takes a line for each.
Title {
    id: title

    required property string name
    property int size: Theme.title
    readonly property int cut: name.indexOf(" (")
    // Pixels across at `size`: of all, of the broader line of two, of the longest word.
    readonly property real all: across.advanceWidth + 2
    readonly property real half: cut < 0 ? all : Math.max(before.advanceWidth, behind.advanceWidth) + 2
    readonly property bool tooBroad: all * 0.8 > width
    readonly property int fitting: Math.max(Theme.label, Math.min(size, Math.floor(size * width / Math.max(1, widest))))
    // Names side by side are set alike: as the broadest of them needs it.
    property bool apart: tooBroad
    property int shown: fitting
    readonly property bool inOne: !apart
    readonly property bool inTwo: apart && cut > 0
    readonly property real widest: inOne ? all : inTwo ? half : word.advanceWidth + 2

    text: inTwo ? name.slice(0, cut) + "\n" + name.slice(cut + 1) : name
    font.pixelSize: shown
    fontSizeMode: Text.FixedSize
    wrapMode: inOne ? Text.NoWrap : Text.WordWrap
    spare: inOne || inTwo ? 0 : evened
    Accessible.name: name

    component Measured: TextMetrics {
        font.family: Theme.serif
        font.pixelSize: title.size
        font.variableAxes: title.font.variableAxes
    }

    Measured {
        id: across

        text: title.name
    }

    Measured {
        id: before

        text: title.name.slice(0, Math.max(0, title.cut))
    }

    Measured {
        id: behind

        text: title.name.slice(title.cut + 1)
    }

    Measured {
        id: word

        text: title.name.split(" ").reduce((a, b) => b.length > a.length ? b : a, "")
    }
}
