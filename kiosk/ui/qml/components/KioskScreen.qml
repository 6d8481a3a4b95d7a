import QtQuick

// What fills the window above the bar. `heading` says where one is: it is told to who cannot see it.
FocusScope {
    required property Item heading
}
