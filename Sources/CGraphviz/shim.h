// The one door to Graphviz: its own headers, so that declarations never disagree with the library.
#include <graphviz/gvc.h>
