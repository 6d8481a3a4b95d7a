import QtQuick
import "../theme"

// A picture with round corners that fills its place, sharp at every size. What does not fit is cut
// off at the sides. The corners are painted over it in the colour of `ground`, what it lies on.
Item {
    id: drawing

    property string picture: ""
    property string alt: ""
    property color ground: Theme.paper
    property real radius: Theme.radius

    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: alt === "" || !enabled || !visible

    Image {
        anchors.fill: parent
        source: drawing.width > 0 && drawing.height > 0 ? drawing.picture : ""
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        fillMode: Image.PreserveAspectCrop
        asynchronous: false
    }

    // A frame, thick enough to reach the corners. A Shape for each of them would be less paint, but one
    // that is scrolled out of sight is painted all the same, over whatever stands there.
    Rectangle {
        readonly property int thick: Math.ceil(0.45 * drawing.radius)

        anchors.fill: parent
        anchors.margins: -thick
        radius: drawing.radius + thick
        color: "transparent"
        border.width: thick
        border.color: drawing.ground
    }
}
