import QtQuick
import Kiosk

// What every block is handed.
Item {
    required property ShellView shell
    required property PageView page
    required property var block
    property real viewHeight: 600

    implicitHeight: childrenRect.height
    height: implicitHeight
}
