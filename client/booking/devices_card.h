#pragma once

#include <QWidget>

namespace mc::booking {

/// What can be done before a session: looking whether camera, microphone and network will do. Object name: checkDevices.
class DevicesCard : public QWidget {
    Q_OBJECT
public:
    explicit DevicesCard(QWidget* parent = nullptr);

signals:
    void wanted();
};

}  // namespace mc::booking
