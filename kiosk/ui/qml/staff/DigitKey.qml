import QtQuick
import QtQuick.Templates as T
import "../theme"

// One key of the PIN pad. It does not light up itself, so that nobody sees from behind which it was:
// the whole pad answers. As everywhere, a second finger does nothing.
T.AbstractButton {
    id: key

    property bool lit: false
    property bool refused: false

    signal activated

    implicitWidth: 30 * Theme.mm
    implicitHeight: Theme.mainTarget
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.name: text
    Accessible.role: Accessible.Button
    Accessible.onPressAction: key.click()
    Accessible.ignored: text === "" || !visible || !(parent?.enabled ?? true)
    Keys.onReturnPressed: event => keyed(event)
    Keys.onEnterPressed: event => keyed(event)

    function keyed(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            key.click();
    }

    onDownChanged: {
        if (down)
            refused = !Hands.take(key);
        else
            Hands.leave(key);
    }
    onClicked: {
        const wasRefused = refused;
        refused = false;
        if (!wasRefused)
            activated();
    }

    background: Rectangle {
        radius: Theme.radius
        color: key.lit ? Theme.pressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge
    }

    contentItem: Text {
        text: key.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        color: Theme.primary
        font.family: Theme.sans
        font.pixelSize: Theme.lead
        font.variableAxes: ({
                "wght": 600
            })
        Accessible.ignored: true
    }
}
