import QtQuick
import Kiosk
import "../theme"

// The large buttons of a ScrollArea: one below the other beside it, or side by side below it. Where
// controls are lowered, three would reach too high, and where what scrolls has little `room`, two
// are too tall: then the two that scroll stand `abreast`.
Flow {
    id: rail

    required property ShellView shell
    required property bool beside
    required property bool both
    required property bool atStart
    required property bool atEnd
    required property int letters
    property alias extra: extras.data
    property int across: 3
    // Staff's screens have their own, in their own language.
    property var words: shell.words
    property real room: Infinity
    property bool terse: abreast
    property real height_: abreast && Theme.compact ? Math.ceil(22.5 * Theme.mm) : 0
    readonly property bool abreast: beside && both && (Theme.lowered && extras.visible || room < 2 * Theme.mainTarget + Theme.gap + Theme.s)
    readonly property real each: abreast ? (width - Theme.gap) / 2 : beside ? width : (width - (across - 1) * Theme.gap) / across

    signal turned(direction: int)

    spacing: Theme.gap
    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    KioskButton {
        shell: rail.shell
        control: "scroll.up"
        width: rail.each
        stacked: true
        terse: rail.terse
        wordless: rail.height_ > 0 && rail.height_ <= Theme.target
        height: rail.height_ || implicitHeight
        textSize: rail.letters
        icon_: "up"
        text: rail.words.read_back
        enabled: !rail.atStart
        visible: rail.both
        opacity: enabled ? 1 : 0.35
        onActivated: rail.turned(-1)
    }

    KioskButton {
        shell: rail.shell
        control: "scroll.down"
        width: rail.each
        stacked: true
        terse: rail.terse
        wordless: rail.height_ > 0 && rail.height_ <= Theme.target
        height: rail.height_ || implicitHeight
        textSize: rail.letters
        icon_: "down"
        filled: enabled
        text: rail.words.read_on
        enabled: !rail.atEnd
        visible: rail.both
        opacity: enabled ? 1 : 0.35
        onActivated: rail.turned(1)
    }

    Item {
        id: extras

        readonly property Item only: children.length > 0 ? children[0] : null

        visible: only !== null && only.visible
        width: rail.abreast ? rail.width : rail.each
        height: only === null ? 0 : only.implicitHeight
    }
}
