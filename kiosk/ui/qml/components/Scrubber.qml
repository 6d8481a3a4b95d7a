pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// Where in the step the picture stands: tap or drag along it, or use the buttons beside it.
FocusScope {
    id: scrubber

    required property ShellView shell
    required property WalkthroughView walkthrough
    readonly property real part: walkthrough.stepProgress
    readonly property int nudges: 8

    implicitHeight: Theme.target
    Accessible.role: Accessible.Slider
    Accessible.name: shell.words.scrub
    Accessible.ignored: !enabled || !visible
    Accessible.onIncreaseAction: later.click()
    Accessible.onDecreaseAction: earlier.click()

    KioskButton {
        id: earlier

        shell: scrubber.shell
        control: "walkthrough.earlier"
        x: Theme.rightToLeft ? scrubber.width - width : 0
        width: Theme.target
        height: Theme.target
        padding: 0
        icon_: "previous"
        pointing: true
        enabled: !scrubber.walkthrough.calm
        Accessible.name: scrubber.shell.words.earlier
        onActivated: scrubber.walkthrough.nudge(-1 / scrubber.nudges)
    }

    KioskButton {
        id: later

        shell: scrubber.shell
        control: "walkthrough.later"
        x: Theme.rightToLeft ? 0 : scrubber.width - width
        width: Theme.target
        height: Theme.target
        padding: 0
        icon_: "next"
        pointing: true
        enabled: !scrubber.walkthrough.calm
        Accessible.name: scrubber.shell.words.later
        onActivated: scrubber.walkthrough.nudge(1 / scrubber.nudges)
    }

    Item {
        id: rail

        x: Theme.target + Theme.gap
        width: parent.width - 2 * x
        height: Theme.target
        objectName: "walkthrough.scrubber"

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: 3 * Theme.mm
            radius: height / 2
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.edge
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.rightToLeft ? parent.width - width : 0
            width: Math.max(height, knob.width / 2 + scrubber.part * (parent.width - knob.width))
            height: 3 * Theme.mm
            radius: height / 2
            color: Theme.primary
        }

        Rectangle {
            id: knob

            readonly property real travel: parent.width - width

            anchors.verticalCenter: parent.verticalCenter
            x: (Theme.rightToLeft ? 1 - scrubber.part : scrubber.part) * travel
            width: 11 * Theme.mm
            height: width
            radius: width / 2
            color: finger.pressed ? Theme.primaryPressed : Theme.primary
            border.width: Theme.keyline
            border.color: Theme.surface
        }

        MouseArea {
            id: finger

            function follow(at: real): void {
                const part = (at - knob.width / 2) / Math.max(1, knob.travel);
                scrubber.walkthrough.scrub(Theme.rightToLeft ? 1 - part : part);
            }

            anchors.fill: parent
            enabled: !scrubber.walkthrough.calm
            preventStealing: true
            onPressed: mouse => {
                mouse.accepted = Hands.take(finger) && scrubber.shell.tap("walkthrough.scrubber");
                if (mouse.accepted)
                    follow(mouse.x);
                else
                    Hands.leave(finger);
            }
            onPositionChanged: mouse => follow(mouse.x)
            onReleased: {
                Hands.leave(finger);
                scrubber.shell.touched();
            }
            onCanceled: Hands.leave(finger)
        }
    }
}
