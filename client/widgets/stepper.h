#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

namespace mc::widgets {

/// The steps of a flow from top to bottom: done ones with a tick, the current filled, later ones outlined.
class Stepper : public QWidget {
    Q_OBJECT

public:
    explicit Stepper(const QStringList& titles, QWidget* parent = nullptr);

    /// The grey line under a title.
    void setDetail(int step, const QString& detail);
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Step {
        QString title;
        QString detail;
    };
    void announce();
    void paintDisc(QPainter& painter, int index, const QRectF& disc) const;

    std::vector<Step> m_steps;
    int m_current = 0;
};

}  // namespace mc::widgets
