#pragma once

#include <QAbstractButton>

#include "discovery/discovery_controller.h"

namespace mc::discovery {

/// One way out of an empty result, with what it brings: "Raise the price to ₹1,200 · 4 mentors".
class RelaxationRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit RelaxationRow(const Relaxation& relaxation, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Relaxation::Kind m_kind;
    int m_gain;
};

}  // namespace mc::discovery
