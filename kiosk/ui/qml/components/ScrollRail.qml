import QtQuick
import Kiosk
import "../theme"

// The large buttons of a ScrollArea: one below the other beside it, or side by side below it. Where
// controls are lowered, three would reach too high, and where what scrolls has little `room`, two
// are too tall: then the two that scroll stand `abreast`. So they do where three would reach higher
// than what is `below` the upper third; where it is their labels' second line that does, these have one.
Flow {
    id: rail

    required property ShellView shell
    required property bool beside
    required property bool both
    required property bool atStart
    required property bool atEnd
    required property int letters
    property alias extra: extras.data
    // Room may be kept for the two where all can be seen: they are not shown, for neither would do a thing.
    readonly property bool idle: atStart && atEnd
    property int across: 3
    // Staff's screens have their own, in their own language.
    property var words: shell.words
    property real room: Infinity
    property real below: Infinity
    // Two whose labels take a second line.
    readonly property real tallest: 2 * (Theme.mainTarget + 6 * Theme.mm) + Theme.gap + Theme.s + (extras.visible ? extras.height + Theme.gap : 0)
    readonly property bool squeezed: beside && both && !abreast && tallest > below
    // Where even so the first of them would be out of reach, both are as low as a button may be.
    readonly property real least: squeezed && tallest - 12 * Theme.mm > below + Theme.mainTarget - Theme.target ? Theme.target : Theme.mainTarget
    readonly property bool low: least < Theme.mainTarget
    property bool terse: abreast || squeezed
    property real height_: abreast && Theme.compact ? Math.ceil(22.5 * Theme.mm) : 0
    // Large letters may take three lines on the third of them.
    readonly property real three: (Theme.textSize > 1 ? 4 : 3) * Theme.mainTarget + 2 * Theme.gap + Theme.s
    readonly property bool abreast: beside && both && (Theme.lowered && extras.visible || room < 2 * Theme.mainTarget + Theme.gap + Theme.s || extras.visible && !Theme.compact && below < three)
    readonly property real each: abreast ? (width - Theme.gap) / 2 : beside ? width : (width - (across - 1) * Theme.gap) / across

    signal turned(direction: int)

    spacing: Theme.gap
    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    KioskButton {
        shell: rail.shell
        control: "scroll.up"
        width: rail.each
        stacked: true
        least: rail.least
        terse: rail.terse
        padding: rail.low ? 0.7 * Theme.mm : Theme.xs
        wordless: rail.height_ > 0 && rail.height_ <= Theme.target
        height: rail.height_ || implicitHeight
        textSize: rail.letters
        icon_: "up"
        text: rail.words.read_back
        enabled: !rail.atStart
        visible: rail.both
        opacity: enabled ? 1 : rail.idle ? 0 : 0.35
        onActivated: rail.turned(-1)
    }

    KioskButton {
        shell: rail.shell
        control: "scroll.down"
        width: rail.each
        stacked: true
        least: rail.least
        terse: rail.terse
        padding: rail.low ? 0.7 * Theme.mm : Theme.xs
        wordless: rail.height_ > 0 && rail.height_ <= Theme.target
        height: rail.height_ || implicitHeight
        textSize: rail.letters
        icon_: "down"
        filled: enabled
        text: rail.words.read_on
        enabled: !rail.atEnd
        visible: rail.both
        opacity: enabled ? 1 : rail.idle ? 0 : 0.35
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
