// The smallest honest server on socket.io: rooms of two, and what the one says goes to the other.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'] });

io.on('connection', (socket) => {
  socket.on('enter', (room, done) => {
    socket.join(room);
    socket.data.room = room;
    done();
  });
  socket.on('signal', (signal) => socket.to(socket.data.room).emit('signal', signal));
});

http.listen(Number(process.argv[2]), '127.0.0.1');
