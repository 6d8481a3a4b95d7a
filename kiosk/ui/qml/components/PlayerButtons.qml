pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// Everything the player can be told, as one row of buttons or as several: all of it, or only what is
// needed to go on (`first`), or only the rest (`others`).
Grid {
    id: buttons

    required property ShellView shell
    required property WalkthroughView walkthrough
    property int perRow: 8
    property bool terse: false
    property bool first: true
    property bool others: true
    readonly property var words: shell.words
    readonly property real each: Math.floor((width - (perRow - 1) * spacing) / perRow)
    readonly property bool moves: !walkthrough.calm
    readonly property real tall: Math.max(Theme.mainTarget, ...[beforeButton, playButton, nextButton, againButton, slowButton, allButton].map(one => one.visible ? one.implicitHeight : 0))

    // Where one label must take two lines, every one that is too long does, on a small screen anyway.
    readonly property bool twoLines: Theme.compact || Array.from(children).some(one => (one as KioskButton)?.onOneLine < Theme.least)

    component PlayerButton: KioskButton {
        shell: buttons.shell
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        wraps: buttons.twoLines && !buttons.terse
    }

    columns: perRow
    spacing: Theme.gap
    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    PlayerButton {
        id: beforeButton

        visible: buttons.first
        control: "walkthrough.previous"
        icon_: "step-previous"
        pointing: true
        enabled: buttons.walkthrough.stepIndex > 0
        text: buttons.words.previous_step
        onActivated: buttons.walkthrough.previous()
    }

    PlayerButton {
        id: playButton

        visible: buttons.first
        control: "walkthrough.play"
        filled: enabled
        icon_: buttons.walkthrough.playing ? "pause" : "play"
        enabled: buttons.moves
        text: buttons.walkthrough.playing ? buttons.words.pause : buttons.words.play
        onActivated: buttons.walkthrough.toggle()
    }

    PlayerButton {
        id: nextButton

        visible: buttons.first
        control: "walkthrough.next"
        icon_: "step-next"
        pointing: true
        enabled: buttons.walkthrough.stepIndex < buttons.walkthrough.stepCount - 1
        text: buttons.words.next_step
        onActivated: buttons.walkthrough.next()
    }

    PlayerButton {
        id: againButton

        visible: buttons.others
        control: "walkthrough.replay"
        icon_: "replay"
        enabled: buttons.moves
        text: buttons.words.replay_step
        onActivated: buttons.walkthrough.replay()
    }

    PlayerButton {
        id: slowButton

        visible: buttons.others
        control: "walkthrough.slower"
        icon_: "half-speed"
        chosen: buttons.walkthrough.halfSpeed
        enabled: buttons.moves
        text: buttons.words.half_speed
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.set_half_speed(!buttons.walkthrough.halfSpeed)
    }

    PlayerButton {
        id: allButton

        visible: buttons.others
        control: "walkthrough.all"
        icon_: "play-all"
        chosen: buttons.walkthrough.playAll
        enabled: buttons.moves
        text: buttons.words.play_all
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.set_play_all(!buttons.walkthrough.playAll)
    }

    PlayerButton {
        visible: buttons.others
        control: "walkthrough.labels"
        icon_: "labels"
        chosen: buttons.walkthrough.look.labelsOn
        text: buttons.words.labels
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.look.set_labels_on(!chosen)
    }

    PlayerButton {
        visible: buttons.others
        control: "walkthrough.xray"
        icon_: "x-ray"
        chosen: buttons.walkthrough.look.xrayOn
        text: buttons.words.x_ray
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.look.set_xray_on(!chosen)
    }
}
