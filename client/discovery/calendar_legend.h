#pragma once

#include <QWidget>

namespace mc::discovery {

/// "Free" and "Booked" with their squares, and "Premium" where some of it is kept, beside the week.
class CalendarLegend : public QWidget {
    Q_OBJECT

public:
    explicit CalendarLegend(QWidget* parent = nullptr);

    void setPremium(bool premium);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_premium = false;
};

}  // namespace mc::discovery
