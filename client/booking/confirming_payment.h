#pragma once

#include <QWidget>

namespace mc::widgets {
class Label;
}

namespace mc::booking {

/// While the server has the word whether it was paid. Object name: confirmingPayment.
class ConfirmingPayment : public QWidget {
    Q_OBJECT
public:
    explicit ConfirmingPayment(QWidget* parent = nullptr);

    /// Empty clears it.
    void setError(const QString& sentence);

private:
    widgets::Label* m_error;
};

}  // namespace mc::booking
