FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN chown -R node:node /app
USER node
CMD ["node", "src/main.ts"]
