pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
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

    Repeater {
        model: 4

        Shape {
            required property int index
            readonly property real r: drawing.radius

            width: r
            height: r
            x: index === 0 || index === 3 ? -0.5 : drawing.width - r + 0.5
            y: index < 2 ? -0.5 : drawing.height - r + 0.5
            rotation: 90 * index

            ShapePath {
                fillColor: drawing.ground
                strokeColor: "transparent"
                strokeWidth: 0

                PathSvg {
                    path: `M0,0 H${drawing.radius} A${drawing.radius},${drawing.radius} 0 0 0 0,${drawing.radius} Z`
                }
            }
        }
    }
}
