// The one door to Expat: its own header, so that declarations never disagree with the library.
#include <expat.h>
