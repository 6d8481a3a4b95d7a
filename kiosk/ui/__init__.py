"""The Qt edge: one QObject per screen for QML to bind to, and the painters."""
