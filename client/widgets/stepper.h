#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

namespace mc::widgets {

/// The steps of a flow from top to bottom: done ones with a tick, the current filled, the others outlined. Done are
/// those before the current one, unless the flow says of each.
class Stepper : public QWidget {
    Q_OBJECT

public:
    explicit Stepper(const QStringList& titles, QWidget* parent = nullptr);

    /// The grey line under a title.
    void setDetail(int step, const QString& detail);
    /// For steps that can be passed and left undone.
    void setDone(int step, bool done);
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
        std::optional<bool> done = {};
    };
    bool isDone(int index) const;
    void announce();
    void paintDisc(QPainter& painter, int index, const QRectF& disc) const;

    std::vector<Step> m_steps;
    int m_current = 0;
};

}  // namespace mc::widgets
