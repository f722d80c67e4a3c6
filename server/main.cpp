#include "app/application.h"

int main(int argc, char** argv) {
    mc::app::Application application;
    return application.run(argc, argv);
}
