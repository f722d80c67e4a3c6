#pragma once

#include <QWidget>

namespace mc::calls {

/// How loud the microphone is, in twenty steps from − 60 dB to 0.
class LevelMeter : public QWidget {
    Q_OBJECT
public:
    explicit LevelMeter(QWidget* parent = nullptr);

    void setLevel(double decibels);
    QSize sizeHint() const override { return {200, 10}; }
    QSize minimumSizeHint() const override { return {80, 10}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_lit = 0;
};

}  // namespace mc::calls
