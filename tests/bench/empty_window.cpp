#include <QApplication>
#include <QPaintEvent>
#include <QWidget>
#include <cstdio>

/// The least a Qt program with a window does: shows it, says so once it is painted, and stays until its input ends.
class EmptyWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        if (m_said) return;
        m_said = true;
        std::puts("shown");
        std::fflush(stdout);
    }

private:
    bool m_said = false;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
